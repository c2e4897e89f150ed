"""How the web page looks: the look of paper, sizes that follow the reader's own."""

from spasmjournal.look import Look


def style_of(look: Look) -> str:
    """The style of the page, in the colours of a look."""
    return (
        f"body{{font:1rem/1.5 system-ui,sans-serif;color:{look.ink};background:{look.paper};"
        "max-width:58rem;margin:0 auto;padding:1.5rem}"
        f"header{{border-bottom:1px solid {look.ink}}}header p{{margin:.1rem 0}}"
        "h1{margin:0;font-size:1.75rem}h2{margin:2rem 0 .5rem;font-size:1.2rem}"
        "table{border-collapse:collapse;width:100%}caption{position:absolute;left:-99rem}"
        f"th,td{{padding:.3rem .5rem;border-bottom:1px solid {look.line};text-align:start;"
        "vertical-align:top;font-weight:normal}"
        f"thead th{{color:{look.muted};border-color:{look.muted}}}"
        ".number{text-align:end;font-variant-numeric:tabular-nums}"
        f".note,figcaption,dt{{color:{look.muted};font-size:.9rem}}"
        "figure{margin:1rem 0}img{width:100%;height:auto}"
        ".figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem;margin:0}"
        ".figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end}"
        ".figures dd{margin:0}.figures strong{font-size:1.5rem;font-weight:normal}"
        "@media print{thead{display:table-header-group}tr,figure{break-inside:avoid}h2{break-after:avoid}}"
    )
