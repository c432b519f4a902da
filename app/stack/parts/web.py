"""The page and the API under gunicorn, as `app/api/gunicorn.py` configures it.

Each worker loads the application itself (no `preload`): the encoder's session and the engine's
connections do not survive a fork.
"""

import sys

from app.stack.layout import Layout
from app.stack.part import Part, guarded


def parts(layout: Layout) -> tuple[Part, ...]:
    """One gunicorn, with the settings' number of workers."""
    command = guarded(
        *(sys.executable, "-m", "gunicorn", "-c", "python:app.api.gunicorn", "app:create_app()"),
        grace_s=25,
    )
    return (Part("web", command, address=layout.web_url, probe=f"{layout.web_url}/healthz"),)
