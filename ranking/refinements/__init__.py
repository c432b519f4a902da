"""Ways to narrow a broad query: which words and values are worth offering, and which of those that
were tried are kept. Everything here is pure; the searches are made by `app/refine`.

`phrases` mines a catalogue's own words; `kinds`, `values`, `bands` and `distinctive` propose
candidates for one query, `turns` says in which order they are tried, and `selection` chooses among
those that were verified.
"""
