# What a person or CI does with Tawatur; `make` alone lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo build test measure growth learn names format lint

# Only the command, with the Swift runtime and SQLite inside, so that the program can be moved to another machine.
# In the folder named last the linker finds SQLite's archive before the system's shared library.
BUILD := swift build -c release --static-swift-stdlib -Xlinker -L.build/static
TAWATUR := .build/release/tawatur
CHECKED := --explicit-target-dependency-import-check error
# Development data; not part of the project, its texts belong to their outlets.
SHARED := ../shared
DATA := $(SHARED)/data
# Files and folders of articles, apart by commas: those that Training/Labels has places for are learned from.
TEXTS := $(SHARED)/gold/press.jsonl
# The project's own marked reports, which are learned from twice over.
OWN := Evaluation/gold.jsonl
SWIFT := Sources Tests Plugins Training Package.swift

help: ## what can be made
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

demo: build ## reads Examples/ and writes their dossiers: here in the terminal and as Demo/dossier.html
	@mkdir -p Demo
	@$(TAWATUR) report Examples/ --html Demo/dossier.html
	@echo
	@echo "The same as a page: $(CURDIR)/Demo/dossier.html"

build: ## builds the command, .build/release/tawatur
	@.ci/toolchain
	@.ci/packages
	@echo "Building tawatur (the first time takes about two minutes of processor time) …"
	@mkdir -p .build/static
	@for library in /usr/lib*/libsqlite3.a /usr/lib/*/libsqlite3.a; do \
		[ ! -e "$$library" ] || ln -sf "$$library" .build/static/; done
	@$(BUILD) --product tawatur >.build/build.txt 2>&1 || { cat .build/build.txt; exit 1; }

test: ## everything CI runs, cheap first
	@.ci/step "toolchain" .ci/toolchain
	@.ci/step "packages" .ci/packages test
	@.ci/step "format and lint" $(MAKE) --no-print-directory lint
	@.ci/step "tables" .ci/check-tables
	@.ci/step "file lengths" .ci/check-lengths
	@.ci/step "rooms" .ci/check-rooms
	@.ci/step "words" .ci/check-words $(SHARED)
	@.ci/step "style" .ci/check-style
	@.ci/step "build, warnings are errors" swift build --build-tests $(CHECKED)
	@.ci/step "tests" .ci/tests $(CHECKED)
	@.ci/step "release build" $(MAKE) --no-print-directory build
	@.ci/step "floors" $(TAWATUR) evaluate Evaluation/gold.jsonl --groups Evaluation/groups.tsv --articles Examples --floors Evaluation/floors.json
	@.ci/step "reuse" .ci/check-reuse $(TAWATUR)
	@.ci/step "same answer in any order" .ci/check-order $(TAWATUR)
	@.ci/step "bad input" .ci/check-inputs $(TAWATUR)
	@.ci/step "faults" .ci/check-faults $(TAWATUR)
	@.ci/step "kills" .ci/check-kills $(TAWATUR)
	@.ci/step "whole runs" .ci/check-runs
	@.ci/step "growth" $(MAKE) --no-print-directory growth SHORT=--short

measure: build ## scores and times against the development data beside the checkout (../shared)
	@.ci/measure $(TAWATUR) $(SHARED)

growth: ## counts the instructions of twice the input, reader by reader (with Valgrind, some minutes)
	@$(BUILD) --product mutation-run >.build/build.txt 2>&1 || { cat .build/build.txt; exit 1; }
	@.ci/check-growth .build/release/mutation-run $(SHORT)

learn: ## learns the decisions on attributions again from the marked articles in GOLD (FILE[,NAMES] …); FOLDS=yes: how good?
	@test -n "$(GOLD)" || { echo 'make learn GOLD="FILE[,NAMES] …": no marked articles are given; Training/Labels/README.md says how they are made'; exit 2; }
	@swift build -c release --product learn-attributions
	@.build/release/learn-attributions $(if $(FOLDS),--folds) $(GOLD) $(if $(FOLDS),,$(OWN) $(OWN)) \
	  Tests/TawaturReadingTests/Attributions/Examples/*.tsv
	@touch Models/AttributionsModel/AttributionsModel.S

names: ## learns the name tagger again from DATA and the labelled articles among TEXTS; REPORT=yes: how good is it?
	@swift build -c release --product train-names
	@.build/release/train-names $(DATA) $(TEXTS) $(if $(REPORT),,Models/NamesModel/names.model)
	@touch Models/NamesModel/NamesModel.S

format: ## lays out the Swift files
	@swift format --in-place --parallel --recursive $(SWIFT)

lint: ## says where the layout or the style is broken
	@swift format lint --strict --parallel --recursive $(SWIFT)
