"""A catalogue's lexicon: built from its items by a task, kept in the engine, loaded beside the
search."""
