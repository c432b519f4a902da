"""Write the NDJSON files anew."""

from opensearch.dashboards import FOLDER, written

for name, text in written().items():
    (FOLDER / name).write_text(text, encoding="utf-8")
