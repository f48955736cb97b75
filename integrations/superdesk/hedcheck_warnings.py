"""A route of the Superdesk server that the client's ``onPublish`` asks for warnings.

Optional, next to ``hedcheck_validate``, for Superdesk 2 (Flask):

    INSTALLED_APPS.append("hedcheck_warnings")

The client never talks to the hedcheck service itself: the token stays on the server, and only people who are logged
in to Superdesk can ask.
"""

from typing import Any

from flask import Blueprint, current_app, jsonify, request
from superdesk.auth.decorator import blueprint_auth

from hedcheck_validate import Settings, Unchecked, applies_to, check

blueprint = Blueprint("hedcheck", __name__)

#: Largest request in bytes: a long read is a tenth of it.
MOST_BYTES = 1024 * 1024


@blueprint.route("/hedcheck/warnings", methods=["POST"])
@blueprint_auth()
def warnings() -> Any:
    """``POST /api/hedcheck/warnings`` with an item's fields answers ``{"warnings": [{"text": …}]}``.

    Errors are left to ``item:validate``, which shows them by refusing; a check that could not be made is a warning.
    """
    if (request.content_length or 0) > MOST_BYTES:
        return jsonify(warnings=[{"text": "The headline was not checked: the item is too long."}])
    item = request.get_json(silent=True)
    settings = Settings.of(current_app.config)
    if not isinstance(item, dict) or not applies_to(item, settings):
        return jsonify(warnings=[])
    try:
        texts = check(item, settings)["warnings"]
    except Unchecked as reason:
        texts = [f"The headline was not checked. {reason}"]
    return jsonify(warnings=[{"text": text} for text in texts])


def init_app(app: Any) -> None:
    """Called by Superdesk for every module in ``INSTALLED_APPS``."""
    app.register_blueprint(blueprint, url_prefix=getattr(app, "api_prefix", None) or None)
