"""From data to a proposed catalogue: profile the columns, guess their roles, write them down."""
