"""Colours and shapes: the four classes by hue and lightness, cooperation round and conflict a diamond.

Measured: contrast of the light set on white 3.25-8.4 to 1, of the dark set on its ground 5.2-10.2 to 1; the smallest
colour difference under normal sight, deutan, protan and tritan 23.7 and 15.4. The same values stand in assets/page.css.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

FONT: Final = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif"

SHAPES: Final[dict[str, str]] = {
    "verbal cooperation": "circle",
    "material cooperation": "circle",
    "verbal conflict": "diamond",
    "material conflict": "diamond",
    "": "square",
}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one scheme; `classes` by quad class, "" for events of no class."""

    ground: str
    text: str
    muted: str
    line: str
    faint: str
    after: str
    chosen: str
    classes: dict[str, str]


LIGHT: Final = Palette(
    ground="#FFFFFF",
    text="#16202B",
    muted="#55626F",
    line="#DDE3E9",
    faint="#EEF1F4",
    after="rgba(85,98,111,0.07)",
    chosen="rgba(11,79,138,0.13)",
    classes={
        "verbal cooperation": "#4A90C2",
        "material cooperation": "#0B4F8A",
        "verbal conflict": "#D07A00",
        "material conflict": "#8F2D00",
        "": "#7A8691",
    },
)
DARK: Final = Palette(
    ground="#12181F",
    text="#E6EBF0",
    muted="#9AA7B4",
    line="#2A343F",
    faint="#1C242D",
    after="rgba(230,235,240,0.05)",
    chosen="rgba(140,197,242,0.18)",
    classes={
        "verbal cooperation": "#8CC5F2",
        "material cooperation": "#3D8FD6",
        "verbal conflict": "#F6B94A",
        "material conflict": "#EF6C2F",
        "": "#93A0AC",
    },
)

# For every graph: no button that sends the figure to another host, and no wheel that steals the page's scrolling.
GRAPH: Final[Any] = {
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "displaylogo": False,
    "displayModeBar": False,
    "scrollZoom": False,
    "showTips": False,
    "doubleClick": "reset",
}


def palette(dark: bool) -> Palette:
    """The colours of a scheme."""
    return DARK if dark else LIGHT


def axes(colours: Palette) -> dict[str, Any]:
    """What every figure shares: transparent ground, our font, hairlines."""
    return {
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 12, "color": colours.muted},
        "showlegend": False,
        "hoverlabel": {
            "bgcolor": colours.ground,
            "bordercolor": colours.line,
            "font": {"family": FONT, "size": 13, "color": colours.text},
            "align": "left",
        },
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": colours.muted, "activecolor": colours.text},
    }
