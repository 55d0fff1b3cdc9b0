"""Which panel asks by which way."""

from __future__ import annotations

from riskdesk.domain.weighting import BestWorst, Pairwise, Ranked, Swing
from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.best_worst_panel import BestWorstPanel
from riskdesk.ui.pages.weigh.ways.pairs_panel import PairsPanel
from riskdesk.ui.pages.weigh.ways.ranked_panel import RankedPanel
from riskdesk.ui.pages.weigh.ways.swing_panel import SwingPanel
from riskdesk.ui.pages.weigh.ways.way_panel import WayPanel

PANELS: dict[str, type[WayPanel]] = {
    Swing.name: SwingPanel,
    Ranked.name: RankedPanel,
    Pairwise.name: PairsPanel,
    BestWorst.name: BestWorstPanel,
}


def panel_for(asked: Asked, group: str) -> WayPanel:
    """A new panel for these answers."""
    return PANELS[asked.answers.name](asked, group)
