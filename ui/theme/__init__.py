"""The looks of the window: the theme, and the names by which widgets ask it for colours, text and pictures."""

from ui.theme.looks import ICON_GAP_PX, Theme, ThemeChoice
from ui.theme.roles import ClassRoles, ColourRole, IconName, TextStyle, class_roles

__all__ = ["ICON_GAP_PX", "ClassRoles", "ColourRole", "IconName", "TextStyle", "Theme", "ThemeChoice", "class_roles"]
