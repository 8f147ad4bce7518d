"""What the server refuses and what the browser may load: nothing from another host, no larger request than set."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import Any, Final

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

# Before anything is drawn: the scheme that was chosen, else the system's, so that no page flashes white at night.
EARLY_SCRIPT: Final = (
    "(function(){var c;try{c=localStorage.getItem('policy-timeline-theme')}catch(e){}"
    "var d=c==='dark'||(c!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);"
    "document.documentElement.dataset.mantineColorScheme=d?'dark':'light'})();"
)

INDEX: Final = (
    """<!DOCTYPE html>
<html lang="en">
    <head>
        {%metas%}
        <title>{%title%}</title>
        <link rel="icon" href="ICON" type="image/svg+xml">
        {%css%}
        <script>"""
    + EARLY_SCRIPT
    + """</script>
    </head>
    <body>
        {%app_entry%}
        <footer>
            {%config%}
            {%scripts%}
            {%renderer%}
        </footer>
    </body>
</html>"""
)


def index(prefix: str) -> str:
    """The page's frame; `prefix` is where the dashboard is served."""
    return INDEX.replace("ICON", f"{prefix}assets/favicon.svg")


def script_hash(script: str) -> str:
    """The source expression that lets exactly this inline script run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode('utf-8')).digest()).decode('ascii')}'"


def policy(hashes: Sequence[str]) -> str:
    """The Content-Security-Policy; styles may be inline since Plotly and Mantine write them so."""
    scripts = " ".join(["'self'", script_hash(EARLY_SCRIPT), *hashes])
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def protect(server: Flask, hashes: Sequence[str], largest: int) -> None:
    """Headers on every answer, and a limit on every request."""
    server.config["MAX_CONTENT_LENGTH"] = largest
    headers = {
        "Content-Security-Policy": policy(hashes),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }

    def add_headers(response: Response) -> Response:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    server.after_request(add_headers)
    server.register_error_handler(RequestEntityTooLarge, lambda _: _too_large(largest))


def _too_large(largest: int) -> Any:
    """Said on the page when the page asked, else in plain words."""
    line = (
        f"This is more than the {largest / 1_000_000:.0f} MB that the server takes at once, and nothing was added. "
        "Import it by the command line: python -m dashboard import FILE"
    )
    if request.path.endswith("_dash-update-component"):
        return jsonify({"multi": True, "response": {}, "sideUpdate": {"toast": {"children": line}}}), 200
    return Response(line + "\n", status=413, mimetype="text/plain")
