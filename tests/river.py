"""What files/river.html says, as a reader of any format must find it."""

RIVER = [
    ("heading", 1, "The river treaty"),
    ("text", 0, "The ministry has invited officials of both countries to difficult talks in the capital. The efficient "
     "office of the river commission will find a first draft by the end of the month, and it will be sent to all "
     "parties without delay."),
    ("heading", 2, "Why it matters"),
    ("text", 0, "Upstream dams hold back two fifths of the water in a dry year. Farmers downstream have asked for a "
     "fixed share, which the upstream government calls unacceptable unless compensation is paid."),
    ("item", 0, "A treaty would settle the share of water."),
    ("item", 1, "It could be revised every ten years."),
    ("item", 0, "Without one, each dry year may bring a new quarrel over the same water that both countries need for "
     "their fields and their growing towns."),
    ("row", 0, "Year | Water in million litres | Share"),
    ("row", 0, "2023 | 410 | 40 %"),
    ("row", 0, "2024 | 385 | 38 %"),
    ("text", 0, "The figures above come from the commission. They were not disputed."),
    ("item", 0, "1. First, sign the treaty."),
    ("item", 0, "2. Second, build the gauges."),
    ("heading", 2, "What next?"),
    ("text", 0, "Whether the talks succeed remains to be seen."),
]  # fmt: skip
