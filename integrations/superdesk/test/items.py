"""Items as Superdesk holds them when it validates them, written for these tests."""

from copy import deepcopy
from datetime import datetime, timezone

BRIDGE = (
    "<p>The town council of Orvane opened a new bridge over the river Tarn on Monday. Mayor Elna Brandt cut the "
    "ribbon at noon, and several hundred people walked across it in the first hour.</p>\n"
    "<p>The bridge cost 14 million euros and took three years to build. It replaces a ferry that had carried "
    "commuters since 1962.</p>\n"
    "<p>&ldquo;We waited long enough,&rdquo; said Brandt.<br>She thanked the engineers &amp; the crew.</p>"
)

MILL = (
    "<p>The paper mill in Dorrin will close in March, union leader Petra Halm claimed on Tuesday.</p>"
    "<p>The mill&rsquo;s owner declined to comment. Some 200 people work there.</p>"
)


class ObjectId:
    """Like bson's: no text, but it has one."""

    def __str__(self):
        return "6744f1c2a1b2c3d4e5f60718"


_ITEM = {
    "_id": "urn:newsml:localhost:2026-11-24T09:12:44.120519:5d0f4a9c",
    "guid": "urn:newsml:localhost:2026-11-24T09:12:44.120519:5d0f4a9c",
    "unique_name": "#4711",
    "type": "text",
    "profile": ObjectId(),
    "state": "in_progress",
    "pubstatus": "usable",
    "language": "en-GB",
    "slugline": "orvane-bridge",
    "headline": "Council Opens New Bridge",
    "abstract": "",
    "body_html": BRIDGE,
    "byline": "By Ada Lund",
    "urgency": 3,
    "priority": 6,
    "versioncreated": datetime(2026, 11, 24, 9, 12, 44, tzinfo=timezone.utc),
    "task": {"desk": ObjectId(), "stage": ObjectId(), "user": ObjectId()},
    "anpa_category": [{"qcode": "a", "name": "Domestic"}],
    "subject": [{"qcode": "04000000", "name": "economy"}],
    "associations": {"featuremedia": None},
    "extra": {},
}


def item(**changes):
    """An item, some fields of it changed."""
    return {**deepcopy(_ITEM), **changes}


def unsupported(**changes):
    """An item whose body does not mention what its headline says."""
    return item(headline="Mayor Elna Brandt Arrested Over Bridge Bribes", **changes)


def attributed(**changes):
    """An item whose body has the headline only in someone's words."""
    return item(headline="Paper Mill to Close in March", body_html=MILL, **changes)
