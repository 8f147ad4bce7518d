"""Attributes with a hyphen in their names, which Python cannot write as arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def also(attributes: Mapping[str, str]) -> dict[str, Any]:
    """`data-` and `aria-` attributes as Dash takes them: `html.Span(..., **also({"aria-hidden": "true"}))`."""
    return dict(attributes)


# A link that changes the view, and one that keeps the sheet of filters as it is; assets/page.js follows both.
NAV = also({"data-nav": "yes"})
NAV_KEEP = also({"data-nav": "keep"})
# What only repeats in form what stands beside it in words.
DECORATION = also({"aria-hidden": "true"})
