"""A new index in place of the one that serves, with no write lost: docs/guides/reindex.md."""
