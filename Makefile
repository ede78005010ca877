# From a folder of articles to a folder of reports. `make help` lists what there is to make.

##@ Variables
CORPUS   ?= corpus#        folders and files of articles, each quoted where it holds a blank
LEXICONS ?= lexicons#      the folder of lexicons
REPORTS  ?= reports#       the folder the reports are written to
DIALECT  ?= plain#         how the reports are written: plain, excel, excel-eu
JOBS     ?=#               workers at a time; empty: as many as there are cores
STRICT   ?=#               1: a rejected record is an error
OPTIONS  ?=#               more options for `slant run`, such as --since 2016-01-01, or for `evaluate`
FILTER   ?=#               the tests to run, by a part of their names; empty: all
SLANT    ?= .build/release/slant# the program; one in another place is used as it is, not built
STAGES   ?=#               1: only cleaning, sentences and voices in the benchmark
ROWS     ?=#               rows of lexicons to compare in the benchmark, such as "10000 100000"
COPIES   ?=#               articles to find copies and stories among in the benchmark, such as "20000 80000"
CHROMIUM ?= chromium#       the browser that `test-page` looks at the page with
SIZE     ?= 64M#           text for the benchmark; of further sizes one round: "64M 1G"
DATA     ?= ../shared/data# hand-coded data that the lexicons are measured on
PREFIX   ?= /usr/local#    where `install` puts the program

# Each Debian package with a header by which it is known to be there.
PACKAGES := libcsv-dev:csv.h libsimdjson-dev:simdjson.h libxlsxwriter-dev:xlsxwriter.h \
  libxml2-dev:libxml2/libxml/parser.h \
  libxxhash-dev:xxhash.h libyaml-dev:yaml.h zlib1g-dev:zlib.h
# The articles that the benchmark recombines, where they are there; without them the sample corpus.
SAMPLE   ?= ../shared/corpora/news-sample.jsonl.gz

STATE  := .build/make
PYTHON := .build/python/bin/python

.DEFAULT_GOAL := reports
.PHONY: reports build test test-page test-spreadsheet test-package check format lint lexicons bench evaluate install clean help packages always
.NOTPARALLEL:
.SECONDEXPANSION:

##@ Everyday
reports: $(STATE)/reports ## the reports on CORPUS, if anything they depend on has changed (the default)
	@:

lexicons: build ## checks every row of LEXICONS, changes nothing
	@$(SLANT) check --lexicons "$(LEXICONS)"

help: ## this list
	@awk 'BEGIN { print "make [TARGET] [VARIABLE=VALUE]..." } \
	  /^##@ / { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z-]+:.* ## / { name = $$1; sub(/:.*/, "", name); sub(/.* ## /, ""); printf "  %-16s %s\n", name, $$0 } \
	  /^[A-Z]+ +\?= ?[^#]*# / { name = $$1; value = $$0; sub(/^[^=]*= ?/, "", value); sub(/ *#.*/, "", value); \
	    sub(/[^#]*# */, ""); printf "  %-16s %s%s\n", name, $$0, value == "" ? "" : " [" value "]" }' $(firstword $(MAKEFILE_LIST))

##@ Development
build: $(STATE)/build ## the program, optimised
	@:

test: ## all tests, or those that FILTER names
	$(need-packages)
	$(need-swift)
	$(SWIFT) test --disable-xctest $(if $(FILTER),--filter '$(FILTER)')

test-page: build ## index.html in a browser without a window: how it looks and is used; pictures are in .build/page
	$(need-browser)
	@SLANT=$(SLANT) CHROMIUM=$(CHROMIUM) PYTHONDONTWRITEBYTECODE=1 python3 Tests/Page/page_test.py

test-spreadsheet: build $(STATE)/python ## whether spreadsheets hold what was written; installs what it needs
	$(need-libreoffice)
	@$(PYTHON) Tests/Spreadsheet/test_spreadsheet.py $(SLANT)
	@$(PYTHON) Tests/Spreadsheet/test_workbook.py $(SLANT)

test-package: build $(STATE)/python ## whether datapackage.json and its tables are valid for Frictionless
	@$(PYTHON) Tests/Spreadsheet/test_package.py $(SLANT)

check: format lint test lexicons ## format, lint, test, lexicons: all that has to be right before a commit

format: ## sets all Swift files in the house format
	$(need-swift)
	$(SWIFT) format --in-place --parallel --recursive $(SWIFT_FILES)

lint: ## looks for what the house format and its rules forbid
	$(need-swift)
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_FILES)

bench: build ## speed, scaling and memory over SIZE of article text next to wc -w; STAGES=1, ROWS and COPIES measure parts
	@$(SWIFT) build -c release --product slant-bench $(quiet)
	@.build/release/slant-bench $(if $(ROWS),lexicons --size $(SIZE),$(if $(COPIES),groups,$(if $(STAGES),segment,measure))) --slant $(SLANT) \
	  --lexicons "$(LEXICONS)" --sample "$(if $(wildcard $(SAMPLE)),$(SAMPLE),corpus)" $(or $(ROWS),$(COPIES),$(SIZE))

evaluate: ## the lexicons against hand-coded DATA, each figure with its floor
	$(need-packages)
	$(need-swift)
	@$(SWIFT) build -c release --product slant-evaluate $(quiet) >&2
	@.build/release/slant-evaluate "$(DATA)" --lexicons "$(LEXICONS)" $(OPTIONS)

##@ Installation
packages: ## the Debian packages that are missing: libcsv, simdjson, libxlsxwriter, libxml2, xxhash, libyaml, zlib
	$(need-packages)

install: build ## the program and its lexicons, below PREFIX (and DESTDIR)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/slant"
	install -m 755 $(SLANT) "$(DESTDIR)$(PREFIX)/bin/slant"
	rm -rf "$(DESTDIR)$(PREFIX)/share/slant/lexicons"
	cp -R lexicons "$(DESTDIR)$(PREFIX)/share/slant/lexicons"

clean: ## takes away what was built; the reports stay
	rm -rf .build

# ---- When a target is out of date -----------------------------------------------------------------
# A stamp stands for the program, another for the reports. A stamp bears the time at which the work
# began, so what changes during the work counts as newer. Corpora have many thousands of files with any
# kind of name, so one `find` looks for the first change, folders included: they change when a file is
# taken away. It goes by the time of the last change of any kind, which `cp -p` and `mv` cannot set back.
# Whatever `find` complains about counts as a change too, and slant will say what is wrong.

newer = $(shell find -L $(1) -cnewer $@ -print -quit 2>&1)

no-program     = $(if $(wildcard $(SLANT)),,none)
sources-newer  = $(call newer,Sources Package.swift)
inputs-newer   = $(call newer,$(CORPUS) "$(LEXICONS)")
settings-newer = $(shell test -e "$(REPORTS)/run.csv" && $(settings) | cmp -s - $@ || echo newer)
settings       = printf '%s\n' "$(REPORTS)" $(run-options) $(CORPUS)
run-options    = --lexicons "$(LEXICONS)" --dialect $(DIALECT) $(if $(STRICT),--strict) $(OPTIONS)

ifeq ($(SLANT),.build/release/slant)
$(STATE)/build: $$(if $$(or $$(no-program),$$(sources-newer)),always) | $(STATE)/
	$(need-packages)
	$(need-swift)
	@touch $@.begun
	@$(SWIFT) build -c release --product slant $(quiet)
	@mv $@.begun $@
else
$(STATE)/build: $(SLANT) | $(STATE)/
	@touch $@
endif

$(STATE)/reports: $(STATE)/build $$(if $$(or $$(settings-newer),$$(inputs-newer)),always)
	@rm -f $@; $(settings) >$@.begun
	@$(SLANT) run $(CORPUS) --reports "$(REPORTS)" $(run-options) $(if $(JOBS),--jobs $(JOBS)) || \
	  { code=$$?; [ $$code = 1 ] && [ -z "$(STRICT)" ] || exit $$code; \
	    echo "warning: some records were rejected; $(REPORTS)/rejects.csv says which and why" >&2; }
	@mv $@.begun $@

# Python packages that only tests need stand beside what was built.
$(STATE)/python: Tests/Spreadsheet/requirements.txt | $(STATE)/
	$(need-python)
	@python3 -m venv .build/python
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(STATE)/:
	@mkdir -p $@

# ---- What has to be on the machine ----------------------------------------------------------------

SWIFT_FILES = Package.swift Sources Tests Benchmarks

# Cron gives a short PATH, so the usual places are looked at too.
SWIFT_PLACES = $(HOME)/.local/share/swiftly/bin /opt/swift*/usr/bin /usr/local/swift*/usr/bin /usr/libexec/swift*/bin
SWIFT ?= $(or $(shell command -v swift 2>/dev/null),$(firstword $(wildcard $(addsuffix /swift,$(SWIFT_PLACES)))))
# Building is worth watching in a terminal, and not worth a mail from cron.
quiet = $(if $(MAKE_TERMERR),,--quiet)

need-swift = $(if $(SWIFT),,@echo "Swift 6.1 or later is not in PATH nor in the usual places." \
  "Install the toolchain, or say where it is: make SWIFT=/path/to/usr/bin/swift" >&2; exit 1)

include_folders = /usr/include /usr/local/include $(subst :, ,$(CPATH))
is-there = $(wildcard $(addsuffix /$(1),$(include_folders)))
missing  = $(foreach pair,$(PACKAGES),$(if $(call is-there,$(lastword $(subst :, ,$(pair)))),,$(firstword $(subst :, ,$(pair)))))

# What a test of the page needs, and only that.
missing-programs = $(foreach pair,$(CHROMIUM):chromium python3:python3,$(if $(shell command -v $(firstword $(subst :, ,$(pair)))),,$(lastword $(subst :, ,$(pair)))))
need-browser = $(if $(strip $(missing-programs)),@$(call install-packages,$(strip $(missing-programs))))

need-packages = $(if $(strip $(missing)),@$(call install-packages,$(strip $(missing))))

need-libreoffice = $(if $(shell command -v soffice),,@$(call install-packages,libreoffice-calc))
need-python = $(if $(shell python3 -c 'import ensurepip' 2>&1 || echo missing),@$(call install-packages,python3-venv))

define install-packages
root="sudo -n"; [ "$$(id -u)" != 0 ] || root=env; \
if command -v apt-get >/dev/null && $$root true 2>/dev/null; then \
  echo "Installing $(1)" >&2; \
  $$root apt-get update -qq >/dev/null && \
  $$root DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1) >/dev/null && exit 0; \
fi; \
echo "Missing packages: $(1). Install them with" >&2; \
echo "  sudo apt-get update && sudo apt-get install -y $(1)" >&2; exit 1
endef
