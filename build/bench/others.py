"""Medians in milliseconds of the libraries that this Python has: read all cells, fill cells. Prints JSON."""
import io, itertools, json, statistics, sys, time, warnings

warnings.simplefilter("ignore")
books, blank, rounds, values = json.loads(sys.argv[1]), sys.argv[2], int(sys.argv[3]), json.loads(sys.argv[4])
book = itertools.cycle(books).__next__
results = {}


def measure(name, run, times):
    for _ in range(3):
        run()
    took = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        took.append((time.perf_counter() - start) * 1000)
    results[name] = statistics.median(took)


try:
    import python_calamine

    def calamine():
        opened = python_calamine.CalamineWorkbook.from_path(book())
        return [opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names]

    measure("read calamine", calamine, rounds)
except ImportError:
    pass
try:
    import openpyxl

    def read_only():
        opened = openpyxl.load_workbook(book(), read_only=True)
        return [list(sheet.values) for sheet in opened.worksheets]

    def fill():
        opened = openpyxl.load_workbook(blank)
        for cell, text in values.items():
            opened.worksheets[0][cell] = text
        opened.save(io.BytesIO())

    measure("read openpyxl read-only", read_only, max(200, rounds))
    measure("read openpyxl", lambda: openpyxl.load_workbook(book()), 200)
    measure("fill openpyxl", fill, 200)
except ImportError:
    pass
print(json.dumps(results))
