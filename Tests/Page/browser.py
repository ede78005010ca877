"""Chromium without a window, told what to do over a pipe: nothing but Python's own library."""

import base64
import itertools
import json
import os
import shutil
import subprocess
import tempfile


class Browser:
    """A browser with one page. Use it in `with`, which ends it."""

    def __init__(self, program):
        self.profile = tempfile.mkdtemp(prefix="slant-page-")
        commands, self.commands = os.pipe()
        self.events, events = os.pipe()
        # Chromium reads commands from descriptor 3 and answers on 4.
        numbers = (commands, events)
        options = ["--headless", "--remote-debugging-pipe", "--disable-gpu", "--hide-scrollbars",
                   "--no-first-run", "--disable-dev-shm-usage", f"--user-data-dir={self.profile}"]
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # Its sandbox does not work for root.
        command = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", command, "bash", *map(str, numbers), program, *options, "about:blank"],
            pass_fds=numbers, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for number in numbers:
            os.close(number)
        self.numbers = itertools.count(1)
        self.buffer = b""
        self.complaints = []
        self.requests = []
        self.session = None
        targets = self.send("Target.getTargets")["targetInfos"]
        page = next(target for target in targets if target["type"] == "page")
        self.session = self.send("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        os.close(self.commands)
        os.close(self.events)
        shutil.rmtree(self.profile, ignore_errors=True)

    # What goes to the browser and comes back.

    def send(self, method, **parameters):
        """Sends a command and waits for its answer; what happens meanwhile is noted."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next_message()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.note(answer)

    def next_message(self):
        while b"\0" not in self.buffer:
            piece = os.read(self.events, 1 << 16)
            if not piece:
                raise RuntimeError("Chromium ended")
            self.buffer += piece
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def note(self, event):
        parameters = event.get("params", {})
        match event.get("method"):
            case "Runtime.exceptionThrown":
                details = parameters["exceptionDetails"]
                self.complaints.append(details.get("exception", {}).get("description", details["text"]))
            case "Runtime.consoleAPICalled" if parameters["type"] in ("error", "warning", "assert"):
                self.complaints.append(str([argument.get("value") for argument in parameters["args"]]))
            case "Log.entryAdded" if parameters["entry"]["level"] in ("error", "warning"):
                self.complaints.append(parameters["entry"]["text"])
            case "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])

    # What a test does.

    def open(self, path, width=1280, height=900, scheme="light", **features):
        """Opens a file in a window of a size; features are those of media queries."""
        self.complaints.clear()
        self.requests.clear()
        self.resize(width, height)
        self.media("screen", prefers_color_scheme=scheme, **features)
        self.send("Page.navigate", url="about:blank")
        self.send("Page.navigate", url="file://" + os.path.abspath(path))
        self.wait("document.readyState === 'complete' && location.protocol === 'file:'")

    def resize(self, width, height):
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)

    def media(self, media, **features):
        self.send("Emulation.setEmulatedMedia", media=media, features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def run(self, script):
        """The value of a script, which may not hold elements."""
        result = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise AssertionError(result["exceptionDetails"].get("exception", {}).get("description"))
        return result["result"].get("value")

    def wait(self, condition):
        for _ in range(200):
            if self.run(f"Boolean({condition})"):
                return
            self.run("new Promise(done => setTimeout(done, 25))")
        raise AssertionError(f"never: {condition}")

    def press(self, key, times=1):
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "ArrowLeft": 37, "ArrowUp": 38,
                 "ArrowRight": 39, "ArrowDown": 40}
        for _ in range(times):
            text = {"Enter": "\r", " ": " "}.get(key)
            shared = {"key": key, "code": key, "windowsVirtualKeyCode": codes[key]}
            if text:
                shared["text"] = text
            self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **shared)
            self.send("Input.dispatchKeyEvent", type="keyUp", **shared)

    def picture(self, path, whole=False):
        """Takes a picture of the window, or of the whole page."""
        options = {}
        if whole:
            size = self.send("Page.getLayoutMetrics")["cssContentSize"]
            options = {"captureBeyondViewport": True,
                       "clip": {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}}
        picture = self.send("Page.captureScreenshot", format="png", **options)
        with open(path, "wb") as file:
            file.write(base64.b64decode(picture["data"]))
