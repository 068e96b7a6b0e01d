// The campus document as JSON: what the client loads over HTTP and what the server keeps. docs/campus-document.md
// describes it field by field. The same document always gives the same bytes, so that their hash names it.
//
//   { "format": "convene.campus", "version": 1, "name", "title", "description", "width", "height", "tile_size",
//     "blocked": "<Base64: a bit a tile, row by row, lowest bit first>",
//     "floor_kinds": ["none", "grass", ...], "floors": "<Base64: a byte a tile, index into floor_kinds>" or "",
//     "areas": [{ "name", "description", "kind": "stage" or "", "rectangles": [[x, y, width, height], ...],
//                 "room_name", "silent", "website", "portal": null or { "campus", "entry" } }, ...],
//     "entries": [{ "name", "cells": [[x, y], ...] }, ...],
//     "tilesets": [{ "name", "first_gid", "image", "image_width", "image_height", "tile_width", "tile_height",
//                    "columns", "tile_count", "margin", "spacing" }, ...],
//     "layers": [{ "name", "above", "opacity_percent", "offset_x", "offset_y",
//                  "runs": [[first tile, gid, gid, ...], ...] }, ...],
//     "labels": [{ "text", "x", "y" }, ...], "credits": [{ "what", "text" }, ...], "warnings": ["...", ...] }
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "campus/document.hpp"

namespace convene::formats {

std::string write_campus_document(const campus::Document& document);

/// Strict: what breaks a bound or a promise of campus/document.hpp is refused, and the failure names it.
Result<campus::Document> read_campus_document(std::string_view json);

}  // namespace convene::formats
