"""Writing: every write carries an external version, so that what is newest wins everywhere."""
