"""The style sheet: what Qt's Fusion style does not say by palette alone."""

from PySide6.QtGui import QColor, QFontDatabase

from spasmjournal.look import Look
from spasmjournal.ui.icons import Icons

_READABLE = 0.45
"""How far apart a text and its ground are at the least, in lightness from 0 to 1."""
_SHEET = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog, QStackedWidget {{ background: {paper}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}pt; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {heading}pt; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="under"] {{ color: {muted}; padding: 0px {wide}px; }}
QLabel[role="trouble"] {{ color: {warning}; font-weight: 600; }}
QLabel[role="sheet group"], QLabel[role="sheet number"] {{ font-family: "{fixed}"; font-size: {title}pt; }}
QLabel[role="sheet group"] {{ font-weight: 600; }}
QLabel[role="sheet number"] {{ color: {muted}; }}
QFrame[role="card"] {{ background: {raised}; border: 1px solid {line}; border-radius: 10px; }}
QFrame[role="banner"] {{ background: {surface}; border: none; border-bottom: 1px solid {line}; }}
QFrame[role="rule"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QPushButton, QToolButton {{
    background: {surface}; border: 1px solid {line}; border-radius: 8px;
    padding: {pad}px {wide}px; min-height: {button}px;
}}
QPushButton:hover, QToolButton:hover {{ border-color: {accent}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; outline: none; }}
QPushButton:disabled, QToolButton:disabled {{
    color: {off}; background: {paper}; border: 1px dashed {off};
}}
QPushButton:checked, QToolButton:checked {{
    background: {accent}; color: {on_accent}; border-color: {accent};
}}
QPushButton:checked:focus {{ border: 2px solid {ink}; }}
QPushButton[role="primary"] {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600;
}}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:focus {{ border: 2px solid {ink}; }}
QPushButton[role="primary"]:disabled {{ background: {paper}; color: {off}; border: 1px dashed {off}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; color: {accent}; }}
QPushButton[role="quiet"]:hover, QPushButton[role="quiet"]:focus {{ border: 2px solid {accent}; }}
QPushButton[role="faint"] {{
    background: transparent; border-color: transparent; color: {accent};
    padding: {chip_pad}px {pad}px; min-height: {chip}px;
}}
QPushButton[role="faint"]:hover, QPushButton[role="faint"]:focus {{ border: 2px solid {accent}; }}
QPushButton[role="faint"]:checked {{ background: {accent}; color: {on_accent}; }}
QPushButton[role="link"] {{
    background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0px;
    color: {accent}; padding: {chip_pad}px 0px; min-height: {chip}px; text-align: left;
}}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus {{ border-bottom: 2px solid {accent}; }}
QPushButton[role="link"]:checked {{ background: transparent; color: {accent}; }}
QPushButton[role="tool"] {{
    background: transparent; color: {muted}; border-radius: {chip_round}px;
    padding: {chip_pad}px {wide}px; min-height: {chip}px;
}}
QPushButton[role="tool"]:checked {{ background: {accent}; color: {on_accent}; }}
QPushButton[role="chip"] {{
    border-radius: {chip_round}px; padding: {chip_pad}px {wide}px; min-height: {chip}px;
}}
QPushButton[role="chip"][faint="true"]:!checked {{ background: transparent; color: {muted}; }}
QPushButton[role="small"] {{
    background: transparent; color: {muted}; border-radius: {chip_round}px;
    padding: {chip_pad}px {pad}px; min-height: {chip}px; min-width: {small}px;
}}
QPushButton[role="small"]:checked {{ background: {accent}; color: {on_accent}; }}
QPushButton[role="quiet"]:disabled {{ color: {off}; border: 1px dashed {off}; }}
QPushButton[role="pick"] {{ background: {raised}; min-height: {field}px; }}
QPushButton::menu-indicator {{
    image: url("{down}"); width: {arrow}px; height: {arrow}px;
    subcontrol-origin: padding; subcontrol-position: center right; right: {pad}px;
}}
QPushButton[role="number"] {{ padding: 0px; min-width: {number}px; min-height: {button}px; }}
QPushButton[role="nav"] {{
    text-align: left; background: transparent; border: none; border-radius: 8px;
    padding: {pad}px {wide}px; min-height: {nav}px;
}}
QPushButton[role="nav"]:hover {{ background: {surface}; }}
QPushButton[role="nav"]:checked {{ background: {raised}; color: {accent}; font-weight: 600; }}
QPushButton[role="nav"]:focus {{ border: 2px solid {accent}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit, QListView {{
    background: {raised}; border: 1px solid {line}; border-radius: 8px; padding: {pad}px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QSpinBox, QComboBox {{ padding-left: {wide}px; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit, QDateTimeEdit {{ min-height: {field}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus, QDateTimeEdit:focus, QListView:focus {{ border: 2px solid {accent}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {off}; background: {surface}; border: 1px dashed {off}; }}
QLineEdit > QToolButton, QLineEdit > QToolButton:disabled {{
    background: transparent; border: none; padding: 0px; min-height: 0px; qproperty-icon: url("{cross}");
}}
QLineEdit > QToolButton:hover {{ background: {surface}; border-radius: 4px; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{
    subcontrol-origin: padding; subcontrol-position: center right; border: none; width: {drop}px;
}}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow, QSpinBox::down-arrow,
QTimeEdit::down-arrow {{
    image: url("{down}"); width: {arrow}px; height: {arrow}px;
}}
QSpinBox::up-arrow, QTimeEdit::up-arrow {{ image: url("{up}"); width: {arrow}px; height: {arrow}px; }}
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {{
    border: none; background: transparent; width: {drop}px;
}}
QListWidget::item {{ padding: {pad}px; border-radius: 6px; min-height: {field}px; }}
QListWidget::item:selected {{ background: {accent}; color: {on_accent}; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {line}; padding: 4px; }}
QCalendarWidget QWidget {{ background: {raised}; alternate-background-color: {surface}; }}
QCalendarWidget QToolButton {{ min-height: {chip}px; padding: 2px {pad}px; border: none; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {accent}; selection-color: {on_accent}; }}
#qt_calendar_prevmonth {{ qproperty-icon: url("{left}"); }}
#qt_calendar_nextmonth {{ qproperty-icon: url("{right}"); }}
QTableView {{
    background: {raised}; alternate-background-color: {surface}; border: 1px solid {line};
    border-radius: 8px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QTableView::item {{ padding: 0px {pad}px; }}
QTableView:focus {{ border: 2px solid {accent}; }}
QHeaderView {{ background: {raised}; }}
QHeaderView::section {{
    background: {raised}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: {pad}px {cell}px;
}}
QHeaderView::up-arrow {{ image: url("{up}"); width: {arrow}px; height: {arrow}px; }}
QHeaderView::down-arrow {{ image: url("{down}"); width: {arrow}px; height: {arrow}px; }}
QCheckBox {{ spacing: {pad}px; min-height: {field}px; }}
QCheckBox::indicator, QListWidget::indicator {{
    width: {arrow}px; height: {arrow}px; border: 2px solid {muted}; border-radius: 5px; background: {raised};
}}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}");
}}
QCheckBox:focus {{ color: {accent}; }}
QCheckBox::indicator:focus {{ border-color: {ink}; }}
QProgressBar {{
    background: {surface}; border: 1px solid {line}; border-radius: 5px; max-height: {arrow}px;
    color: transparent;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QMenuBar {{ background: {paper}; border-bottom: 1px solid {line}; }}
QMenuBar::item {{ padding: 6px 10px; background: transparent; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu {{ background: {raised}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 8px 28px 8px 28px; }}
QMenu::item:disabled {{ color: {off}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 6px; }}
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 14px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 5px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(look: Look, icons: Icons) -> str:
    """The application's style sheet in the colours and sizes of `look`."""
    text = look.text_points
    scale = text / 11
    sizes = {
        "title": round(text * 1.5, 1),
        "heading": round(text * 1.12, 1),
        "pad": round(6 * scale),
        "cell": round(6 * scale) + 3,
        "wide": round(12 * scale),
        "button": round(28 * scale),
        # All pages are to stand in a low window also with large text.
        "nav": round(14 + 14 * scale),
        "field": round(24 * scale),
        "drop": round(24 * scale),
        "arrow": round(16 * scale),
        "chip": round(22 * scale),
        "small": round(19 * scale),
        "chip_pad": round(5 * scale),
        "chip_round": round(16 * scale),
        "number": round(34 * scale),
    }
    colours = {
        name: getattr(look, name)
        for name in ("paper", "surface", "raised", "ink", "muted", "line", "accent", "on_accent", "warning")
    }
    colours["off"] = _off(look)
    drawn = {way: icons.path(f"chevron-{way}", look.muted) for way in ("up", "down", "left", "right")}
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    drawn["cross"] = icons.path("cross", look.ink)
    drawn["check"] = icons.path("check", look.on_accent)
    return _SHEET.format(**sizes, **colours, **drawn, fixed=fixed)


def _off(look: Look) -> str:
    """The colour of what cannot be pressed: that of lines, where it can be read."""
    apart = abs(QColor(look.line).lightnessF() - QColor(look.paper).lightnessF())
    return look.line if apart >= _READABLE else look.muted
