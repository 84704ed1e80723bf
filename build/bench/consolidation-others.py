"""Every row of every workbook of a folder in one bare table: `LIBRARY FOLDER OUT`. Prints JSON as consolidation-child.cjs does."""
import json, resource, sys, warnings
from pathlib import Path

warnings.simplefilter("ignore")
library, folder, out = sys.argv[1:4]
books = sorted(Path(folder).glob("*.xlsx"))


def calamine():
    import python_calamine, xlsxwriter

    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_urls": False})
    sheet, at = book.add_worksheet(), 0
    for path in books:
        opened = python_calamine.CalamineWorkbook.from_path(path)
        for name in opened.sheet_names:
            for row in opened.get_sheet_by_name(name).to_python():
                sheet.write_row(at, 0, [path.name, *row])
                at += 1
    book.close()


def openpyxl():
    from openpyxl import Workbook, load_workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for path in books:
        for own in load_workbook(path).worksheets:
            for row in own.values:
                sheet.append([path.name, *row])
    book.save(out)


try:
    {"calamine": calamine, "openpyxl": openpyxl}[library]()
except ImportError:
    sys.exit(3)
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpu": (used.ru_utime + used.ru_stime) * 1000, "peak": used.ru_maxrss / 1024}))
