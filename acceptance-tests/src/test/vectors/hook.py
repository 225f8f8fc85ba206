#!/usr/bin/env python3
"""The setup hook of runner.py for this platform: makes data sets through stagecraft's API, prints their tokens.

It reads the scenario's data sets (a JSON list) on standard input, and from the environment:

STAGECRAFT_URL        where stagecraft answers, such as http://127.0.0.1:3204
ADMINISTRATOR_TOKEN   what `./pp token --admin` prints; handed on to the scenario as `_collection`
READ_URL              only with --alone: where the read service answers

--alone    first remove every other data set, for the scenarios marked `isolated`
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request

STAGECRAFT = os.environ["STAGECRAFT_URL"]
TOKEN = os.environ["ADMINISTRATOR_TOKEN"]
SETTINGS = ("data_group", "data_type", "raw_queries_allowed", "queryable", "published", "realtime", "auto_ids",
            "max_age_expected", "capped_size")


def call(method, path, body=None, accept=(), headers=None):
    """The answer's status and JSON; a status of 400 or more that is not in `accept` ends the hook."""
    request = urllib.request.Request(STAGECRAFT + path, method=method, headers=dict(
        {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json"}, **(headers or {})))
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request, data, timeout=60) as response:
            return response.status, json.loads(response.read() or b"null")
    except urllib.error.HTTPError as error:
        text = error.read().decode("utf-8", "replace")
        if error.code in accept:
            return error.code, text
        raise SystemExit("%s %s: %d %s" % (method, path, error.code, text))


def remove(data_set):
    """Removes a data set and its data; stagecraft deletes only what is not published."""
    path = "/data-sets/" + data_set["name"]
    if data_set["published"]:
        call("PUT", path, dict({key: data_set[key] for key in SETTINGS}, published=False))
    call("DELETE", path, accept=(404,))


def make(data_set):
    """Makes a data set, anew if there is one of that name, and returns a write token for it."""
    if "schema" in data_set:
        data_type = {"name": data_set["data_type"], "schema": data_set["schema"]}
        if call("POST", "/data-types", data_type, accept=(409,))[0] == 409:
            call("PUT", "/data-types/" + data_type["name"], data_type)
    settings = {key: data_set[key] for key in SETTINGS}
    if call("POST", "/data-sets", settings, accept=(409,))[0] == 409:
        remove(call("GET", "/data-sets/" + data_set["name"])[1])
        call("POST", "/data-sets", settings)
    return call("POST", "/data-sets/%s/tokens" % data_set["name"], {})[1]["token"]


def read_service(path):
    """What the read service answers, as JSON."""
    with urllib.request.urlopen(os.environ["READ_URL"] + path, timeout=60) as response:
        return json.load(response)


def wait_until_read_service_agrees(data_sets):
    """The services follow stagecraft about once a second: wait until the read service lists these data sets, and no late one."""
    published = {data_set["name"] for data_set in data_sets if data_set["published"] and data_set["queryable"]}
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        listed = {data_set["name"] for data_set in read_service("/data")["data"]}
        if published <= listed and read_service("/_status/data-sets")["status"] == "ok":
            return
        time.sleep(0.1)
    raise SystemExit("the read service does not list the data sets that were made, or lists some that were removed")


def main():
    data_sets = json.load(sys.stdin)
    if "--alone" in sys.argv[1:]:
        for other in call("GET", "/data-sets")[1]:
            remove(other)
    tokens = {data_set["name"]: make(data_set) for data_set in data_sets}
    if "--alone" in sys.argv[1:]:
        wait_until_read_service_agrees(data_sets)
    print(json.dumps(dict(tokens, _collection=TOKEN)))


if __name__ == "__main__":
    main()
