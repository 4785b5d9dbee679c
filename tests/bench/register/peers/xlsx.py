# What reading a workbook and storing it costs with python-calamine and sqlite3: xlsx.py WORKBOOK DATABASE SCHEMA
import sqlite3
import sys

from python_calamine import CalamineWorkbook

workbook, database, schema = sys.argv[1:4]
rows = CalamineWorkbook.from_path(workbook).get_sheet_by_index(0).to_python()
made, indexed = open(schema, encoding="utf-8").read().split("-- ROWS")
store = sqlite3.connect(database)
store.executescript(made)
store.executemany(f"INSERT INTO r VALUES ({','.join('?' * len(rows[0]))})", rows[1:])
store.commit()
store.executescript(indexed)
store.close()
