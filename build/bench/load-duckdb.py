"""What DuckDB finds in the rows that `export` wrote: `ITEMS.jsonl ITEMS.csv`. Prints JSON, facts for each file."""
import json, sys

try:
    import duckdb
except ImportError:
    sys.exit(3)
lines, table = sys.argv[1:3]
names = "department file fiscalYear side goal goalTitle path text outcome dueFrom dueTo quantity unit baseline marks".split()


def facts(source):
    found = duckdb.sql(
        f"select count(*), count(distinct department), count(dueTo::date), count(quantity::double) from {source}"
    )
    return found.fetchall()[0]


print(
    json.dumps(
        {
            "DuckDB, JSON Lines": facts(f"read_json('{lines}', sample_size = -1)"),
            "DuckDB, CSV": facts(f"read_csv('{table}', header = true, names = {names}, sample_size = -1)"),
        }
    )
)
