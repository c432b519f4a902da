"""Refinements made beforehand: broad queries found, narrower searches proposed, each tried through
the real search, those that hold up stored. What is worth proposing and keeping is decided by
`ranking/refinements`."""
