"""A catalogue's own words: learned from its items by `learn`, kept by `packing`, used by
`ranking.understanding`."""
