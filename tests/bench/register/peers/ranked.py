# What tantivy takes to find the 50 best of each query: ranked.py TEXTS QUERIES; milliseconds, one a line.
import sys
import time

import tantivy

builder = tantivy.SchemaBuilder()
builder.add_integer_field("n", stored=True)
builder.add_text_field("text", stored=False)
index = tantivy.Index(builder.build())
writer = index.writer(heap_size=200_000_000, num_threads=1)
for n, text in enumerate(open(sys.argv[1], encoding="utf-8")):
    writer.add_document(tantivy.Document(n=n, text=text))
writer.commit()
writer.wait_merging_threads()
index.reload()
searcher = index.searcher()
for query in open(sys.argv[2], encoding="utf-8").read().splitlines():
    begun = time.perf_counter()
    searcher.search(index.parse_query(query, ["text"], conjunction_by_default=True), 50, count=False)
    print((time.perf_counter() - begun) * 1000)
