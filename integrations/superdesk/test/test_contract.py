"""hedcheck_validate and hedcheck_warnings against the real service and Superdesk's real signals.

Run by integrations/superdesk/try.sh, which puts the pieces in place.
"""

import json
import logging
import os
import sys
import threading
import unittest
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import flask
from items import ObjectId, attributed, item, unsupported
from superdesk.signals import item_validate

import hedcheck_validate
import hedcheck_warnings
from hedcheck_validate import HeadlineCheck, Settings

# Its warnings are expected here.
logging.getLogger("hedcheck_validate").addHandler(logging.NullHandler())

SERVICE = os.environ["HEDCHECK_TRY_SERVICE"]
TOKEN = os.environ["HEDCHECK_TRY_TOKEN"]
CONFIG = {"HEDCHECK_URL": SERVICE, "HEDCHECK_TOKEN": TOKEN}


class App:
    """As much of a Superdesk application as ``init_app`` touches."""

    def __init__(self, **config):
        self.config = {**CONFIG, **config}


@contextmanager
def installed(**config):
    """The module installed as Superdesk installs it, and forgotten afterwards."""
    hedcheck_validate.init_app(App(**config))
    try:
        yield
    finally:
        for receiver in list(item_validate.receivers_for(None)):
            item_validate.disconnect(receiver)


def validate(document, response=None, error_fields=None):
    """Sends the signal as Superdesk's ValidateService does, and gives what it would show."""
    response = [] if response is None else response
    item_validate.send(object(), item=document, response=response, error_fields={} if error_fields is None else error_fields)
    return response


@contextmanager
def foreign_service(reply):
    """Something else at the service's address; gives its URL and the requests that came."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked.append(self)
            reply(self)

        do_GET = do_POST

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()


def answering(status, body, **headers):
    def reply(handler):
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        try:
            handler.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())
        except OSError:
            pass

    return reply


class Validation(unittest.TestCase):
    """item:validate with the real service."""

    def test_an_item_that_its_body_backs_may_be_published(self):
        with installed():
            self.assertEqual(validate(item()), [])

    def test_an_item_that_its_body_does_not_back_may_not_and_its_editor_reads_why(self):
        fields = {}
        with installed():
            [error] = validate(unsupported(), error_fields=fields)
        self.assertIn("Mayor Elna Brandt was arrested over bridge bribes.", error)
        self.assertIn("unsupported", error)
        self.assertEqual(fields, {"headline": error})

    def test_errors_of_other_validators_stay(self):
        fields = {"headline": "max length is 10", "slugline": "required"}
        with installed():
            errors = validate(unsupported(), response=["HEADLINE is too long"], error_fields=fields)
        self.assertEqual(errors[0], "HEADLINE is too long")
        self.assertEqual(len(errors), 2)
        self.assertEqual(fields["headline"], "max length is 10")

    def test_what_is_only_a_warning_does_not_keep_an_item_from_being_published(self):
        with installed():
            self.assertEqual(validate(attributed()), [])
        self.assertIn("Paper mill will close in March.", hedcheck_validate.check(attributed(), Settings.of(CONFIG))["warnings"][0])

    def test_the_abstract_is_checked_too(self):
        with installed():
            [error] = validate(item(abstract="<p>Mayor Elna Brandt was arrested over bribes.</p>"))
        self.assertIn("arrested", error)

    def test_entities_and_markup_in_the_headline_are_read_as_their_readers_do(self):
        body = "<p>Brandt &amp; Sons opened a <b>new</b> bridge on Monday.</p>"
        with installed():
            [error] = validate(item(headline="Brandt &amp; Sons Buys <b>Old</b> Airline", body_html=body))
        self.assertIn("Brandt and sons buys old airline.", error)
        self.assertNotIn("<b>", error)

    def test_a_kill_a_correction_and_a_takedown_never_wait_for_a_check(self):
        with installed(HEDCHECK_WHEN_UNAVAILABLE="refuse", HEDCHECK_URL="http://127.0.0.1:9"):
            for state in hedcheck_validate.OUT:
                self.assertEqual(validate(unsupported(state=state)), [], state)
            self.assertEqual(validate(unsupported(pubstatus="canceled")), [])

    def test_pictures_packages_and_other_languages_are_left_alone(self):
        with installed():
            self.assertEqual(validate(unsupported(type="picture")), [])
            self.assertEqual(validate(unsupported(type="composite")), [])
            self.assertEqual(validate(unsupported(language="cs")), [])
            self.assertEqual(len(validate(unsupported(language=None))), 1)
            self.assertEqual(len(validate(unsupported(language="en_AU"))), 1)

    def test_what_a_rule_publishes_by_itself_is_checked_on_request_only(self):
        with installed():
            self.assertEqual(validate(unsupported(auto_publish=True)), [])
        with installed(HEDCHECK_AUTO_PUBLISHED=True):
            self.assertEqual(len(validate(unsupported(auto_publish=True))), 1)

    def test_a_half_written_item_is_left_to_superdesk_s_own_validators(self):
        with installed(HEDCHECK_WHEN_UNAVAILABLE="refuse"):
            for fields in ({"body_html": ""}, {"body_html": None}, {"headline": None}, {"headline": "", "body_html": "<p></p>"}):
                self.assertEqual(validate(item(**fields)), [], fields)

    def test_odd_values_break_nothing(self):
        with installed():
            self.assertEqual(validate(item(guid=ObjectId(), _id=None, headline=["x"], abstract={"a": 1})), [])
            self.assertEqual(validate(item(headline="Council Opens New Bridge \ud83d")), [])
            self.assertEqual(validate({}), [])
            self.assertEqual(validate(None), [])

    def test_two_editors_at_once_get_their_own_answers(self):
        answers = {}
        documents = {n: unsupported() if n % 2 else item() for n in range(8)}

        def one(n):
            answers[n] = validate(documents[n])

        with installed():
            threads = [threading.Thread(target=one, args=(n,)) for n in documents]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual([len(answers[n]) for n in range(8)], [0, 1] * 4)


class Unavailable(unittest.TestCase):
    """A service that does not do its job."""

    def outcome(self, **config):
        with installed(HEDCHECK_WHEN_UNAVAILABLE="refuse", **config):
            [refused] = validate(item())
        with installed(HEDCHECK_WHEN_UNAVAILABLE="allow", **config), self.assertLogs("hedcheck_validate", "WARNING"):
            self.assertEqual(validate(item()), [])
        return refused

    def test_a_service_that_is_down(self):
        self.assertIn("cannot be reached", self.outcome(HEDCHECK_URL="http://127.0.0.1:9"))

    def test_a_wrong_token(self):
        self.assertIn("token is missing or wrong", self.outcome(HEDCHECK_TOKEN="not-the-right-token"))

    def test_answers_that_are_none(self):
        deep = b"[" * 100_000
        for status, body in ((200, b"<html>"), (200, b""), (200, []), (200, {"ok": 1}), (200, b"\xff\xfe"), (200, deep)):
            with foreign_service(answering(status, body)) as (url, _):
                self.assertIn("not a hedcheck service", self.outcome(HEDCHECK_URL=url))
        for status, words in ((503, "busy"), (413, "cannot read"), (500, "HTTP 500")):
            with foreign_service(answering(status, {})) as (url, _):
                self.assertIn(words, self.outcome(HEDCHECK_URL=url))

    def test_an_answer_without_end(self):
        with foreign_service(answering(200, b'{"errors":[],"warnings":[],"x":"' + b"x" * 8_000_000)) as (url, _):
            self.assertIn("not a hedcheck service", self.outcome(HEDCHECK_URL=url))

    def test_a_redirect_is_not_followed_and_takes_no_token_along(self):
        with foreign_service(answering(200, {"errors": [], "warnings": []})) as (elsewhere, asked):
            for status in (301, 302, 303, 307, 308):
                with foreign_service(answering(status, b"", Location=f"{elsewhere}/")) as (url, _):
                    self.assertIn(f"HTTP {status}", self.outcome(HEDCHECK_URL=url))
            self.assertEqual(asked, [])

    def test_a_service_that_never_answers_is_given_up(self):
        done = threading.Event()
        with foreign_service(lambda _: done.wait(20)) as (url, _):
            with installed(HEDCHECK_URL=url, HEDCHECK_TIMEOUT=0.3, HEDCHECK_WHEN_UNAVAILABLE="refuse"):
                [refused] = validate(item())
            done.set()
        self.assertIn("cannot be reached", refused)

    def test_an_answer_that_comes_byte_by_byte_is_given_up(self):
        done = threading.Event()

        def drip(handler):
            handler.send_response(200)
            handler.end_headers()
            try:
                while not done.wait(0.1):
                    handler.wfile.write(b" ")
                    handler.wfile.flush()
            except OSError:
                pass

        with foreign_service(drip) as (url, _):
            with installed(HEDCHECK_URL=url, HEDCHECK_TIMEOUT=0.5, HEDCHECK_WHEN_UNAVAILABLE="refuse"):
                [refused] = validate(item())
            done.set()
        self.assertIn("cannot be reached", refused)

    def test_messages_are_bounded_and_hold_no_control_characters(self):
        errors = ["\x1b[31mred\u202e" + "x" * 5000, 7, None, ""] + ["more"] * 50
        with foreign_service(answering(200, {"errors": errors, "warnings": []})) as (url, _):
            with installed(HEDCHECK_URL=url):
                shown = validate(item())
        self.assertEqual(len(shown), hedcheck_validate.MOST_MESSAGES)
        self.assertTrue(shown[0].startswith("[31mredxxx"))
        self.assertLessEqual(len(shown[0]), hedcheck_validate.MOST_CHARACTERS)

    def test_the_environment_s_proxy_is_not_used(self):
        os.environ["http_proxy"] = "http://127.0.0.1:9"
        try:
            with installed(HEDCHECK_WHEN_UNAVAILABLE="refuse"):
                self.assertEqual(validate(item()), [])
        finally:
            del os.environ["http_proxy"]


class Configuration(unittest.TestCase):
    """A setting that cannot be meant stops the server with words, not the first editor."""

    def test_wrong_settings_are_refused_when_the_server_starts(self):
        for wrong in (
            {"HEDCHECK_URL": ""},
            {"HEDCHECK_URL": "file:///etc/passwd"},
            {"HEDCHECK_URL": "http://user:secret@127.0.0.1"},
            {"HEDCHECK_TOKEN": "two words"},
            {"HEDCHECK_TOKEN": "line\r\nX-Evil: 1"},
            {"HEDCHECK_TIMEOUT": 0},
            {"HEDCHECK_TIMEOUT": "soon"},
            {"HEDCHECK_WHEN_UNAVAILABLE": "perhaps"},
        ):
            with self.assertRaises(ValueError, msg=str(wrong)):
                hedcheck_validate.init_app(App(**wrong))

    def test_the_receiver_can_be_used_without_an_application(self):
        response = []
        HeadlineCheck(Settings.of(CONFIG))(None, item=unsupported(), response=response)
        self.assertEqual(len(response), 1)


class Warnings(unittest.TestCase):
    """The route for the client's onPublish, with Superdesk's real decorator for who may ask."""

    def client(self, allowed=True, **config):
        class Auth:
            def authorized(self, roles, resource, method):
                return allowed

            def authenticate(self):
                return flask.Response("", status=401)

        app = flask.Flask("superdesk")
        app.config.update(CONFIG, **config)
        app.auth = Auth()
        app.api_prefix = "/api"
        hedcheck_warnings.init_app(app)
        return app.test_client()

    def ask(self, document, **options):
        words = {k: v for k, v in document.items() if isinstance(v, str)}
        return self.client(**options).post("/api/hedcheck/warnings", json=words)

    def test_gives_warnings_in_the_client_s_shape(self):
        answer = self.ask(attributed()).get_json()
        self.assertEqual(list(answer), ["warnings"])
        self.assertIn("Paper mill will close in March.", answer["warnings"][0]["text"])

    def test_leaves_errors_to_the_validation(self):
        self.assertEqual(self.ask(unsupported()).get_json(), {"warnings": []})
        self.assertEqual(self.ask(item()).get_json(), {"warnings": []})

    def test_says_when_nothing_was_checked(self):
        answer = self.ask(item(), HEDCHECK_URL="http://127.0.0.1:9").get_json()
        self.assertIn("was not checked", answer["warnings"][0]["text"])

    def test_answers_only_people_who_are_logged_in(self):
        self.assertEqual(self.ask(attributed(), allowed=False).status_code, 401)

    def test_odd_requests_get_an_empty_answer(self):
        client = self.client()
        for body in (b"", b"{", b"[]", b'"x"'):
            answer = client.post("/api/hedcheck/warnings", data=body, content_type="application/json")
            self.assertEqual(answer.get_json(), {"warnings": []})
        long = client.post("/api/hedcheck/warnings", json={"headline": "x", "body_html": "y" * 2_000_000})
        self.assertIn("too long", long.get_json()["warnings"][0]["text"])


if __name__ == "__main__":
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"]))
    failed = len(result.failures) + len(result.errors) + len(result.skipped)
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(0 if failed == 0 and result.testsRun > 0 else 1)
