"""Ways to narrow a broad query: which words and values are worth offering, and which of those that
were tried are kept. Everything here is pure; the searches are made by `app/refine`.

`phrases` mines a catalogue's own words; `distinctive`, `values` and `bands` propose candidates for
one query; `selection` chooses among those that were verified.
"""
