"""What a search asks of the engine: a plan as one `_msearch`, and the replies as typed values."""
