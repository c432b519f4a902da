"""To the engine: whom we speak to, as whom, and what is told where nobody answers."""
