// The campus document as JSON: what the client loads over HTTP and what the server keeps. docs/campus-document.md
// describes it field by field. The same document always gives the same bytes, so that their hash names it.
//
//   { "format": "convene.campus", "version": 2, "name", "title", "description", "width", "height",
//     "maps": [{ "name", "title", "place": [x, y, width, height], "pictures": "<hash of a map drawing>" or "" }, ...],
//     "blocked": "<Base64: a bit a tile, row by row, lowest bit first>",
//     "floor_kinds": ["none", "grass", ...], "floors": "<Base64: a byte a tile, index into floor_kinds>" or "",
//     "areas": [{ "name", "description", "kind": "stage" or "", "rectangles": [[x, y, width, height], ...],
//                 "room_name", "silent", "website", "portal": null or { "map", "entry" } }, ...],
//     "entries": [{ "name", "cells": [[x, y], ...] }, ...],
//     "labels": [{ "text", "x", "y" }, ...], "credits": [{ "what", "text" }, ...], "warnings": ["...", ...] }
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "campus/document.hpp"

namespace convene::formats {

std::string write_campus_document(const campus::Document& document);

/// Of all maps together.
inline constexpr std::size_t credits_max = 500;

/// Strict: what breaks a bound or a promise of campus/document.hpp is refused, and the failure names it.
Result<campus::Document> read_campus_document(std::string_view json);

}  // namespace convene::formats
