"""Speaks to the platform as the reference's Python client does, written from the description of its requests.

Arguments: address of the write API, address of the read API, data group, data type, token.
"""
import datetime
import gzip
import http.server
import json
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

GZIP_ABOVE = 2048
TRIES = 5
WAIT = 0.05


class DataSet:
    def __init__(self, url, token):
        self.url = url
        self.token = token

    def get(self, query):
        return self.request("GET", "?" + urllib.parse.urlencode(query), None)

    def post(self, records, chunk_size=0):
        if chunk_size == 0:
            return self.request("POST", "", records)
        for start in range(0, len(records), chunk_size):
            self.request("POST", "", records[start:start + chunk_size])

    def empty_data_set(self):
        return self.request("PUT", "", [])

    def request(self, method, query, payload):
        headers = {
            "Accept": "application/json",
            "User-Agent": "Performance Platform Client 0.6.0",
            "Govuk-Request-Id": "Not-Set",
            "Request-Id": "",
        }
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        body = None
        if payload is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(payload, default=as_text).encode("utf-8")
            if len(body) > GZIP_ABOVE:
                headers["Content-Encoding"] = "gzip"
                body = gzip.compress(body)
        for attempt in range(TRIES):
            request = urllib.request.Request(self.url + query, data=body, headers=headers, method=method)
            try:
                with urllib.request.urlopen(request) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                if error.code not in (502, 503) or attempt == TRIES - 1:
                    raise
                time.sleep(WAIT * 2 ** attempt)


def as_text(value):
    if isinstance(value, datetime.datetime):
        return value.replace(tzinfo=datetime.timezone.utc).isoformat()
    raise TypeError(repr(value))


def busy_twice(target):
    """An address that says twice that it is busy, then hands on what it gets to `target`."""
    refusals = iter((503, 502))

    class Front(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, answer = next(refusals, None), b"{}"
            if status is None:
                request = urllib.request.Request(
                    target + self.path, data=body, headers=dict(self.headers), method="POST")
                with urllib.request.urlopen(request) as handed_on:
                    status, answer = handed_on.status, handed_on.read()
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *arguments):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Front)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return "http://127.0.0.1:%d" % server.server_port


def main(write, read, group, data_type, token):
    path = "/data/%s/%s" % (group, data_type)
    start = datetime.datetime(2016, 1, 4)
    few = [{"_id": "few-%d" % i, "_timestamp": start, "count": i} for i in range(3)]
    many = [{"_id": "many-%d" % i, "_timestamp": start, "count": 1, "channel": "caf\u00e9"} for i in range(2500)]

    data_set = DataSet(write + path, token)
    print("few:", data_set.post(few)["status"])
    print("many:", data_set.post(many)["status"])
    data_set.post(many, chunk_size=1000)
    print("retried:", DataSet(busy_twice(write) + path, token).post(many)["status"])
    answer = DataSet(read + path, None).get({
        "period": "week", "collect": "count:sum",
        "start_at": "2016-01-04T00:00:00Z", "end_at": "2016-01-11T00:00:00Z"})
    print("stored:", [(int(week["_count"]), int(week["count:sum"])) for week in answer["data"]])
    try:
        data_set.post([{"_timestamp": start, "bad-key": 1}])
    except urllib.error.HTTPError as error:
        print("refused:", error.code, json.load(error)["messages"])
    print("emptied:", data_set.empty_data_set()["message"])


main(*sys.argv[1:])
