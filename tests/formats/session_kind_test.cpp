// What docs/tools.md says of words in schedules holds for the importer, kind by kind.
#include "formats/session_kind.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>

#include "formats/files.hpp"

namespace convene::formats {
namespace {

struct Row {
  protocol::SessionKind kind;
  std::vector<std::string> words;
};

/// The rows of the table of kinds: a kind, what it is for, the words in schedules.
std::vector<Row> rows_of_documentation() {
  std::istringstream lines(file_text(CONVENE_SOURCE_DIR "/docs/tools.md"));
  const std::regex shape("\\| `([a-z-]+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|");
  std::vector<Row> rows;
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (!std::regex_match(line, found, shape)) continue;
    Row row{*protocol::session_kind_from(found[1].str()), {}};
    std::istringstream words(found[2].str());
    for (std::string word; std::getline(words >> std::ws, word, ',');) {
      if (!word.starts_with("or ")) row.words.push_back(word);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

TEST(SessionKind, IsTheOneThatTheDocumentationSays) {
  std::set<protocol::SessionKind> kinds;
  for (const Row& row : rows_of_documentation()) {
    kinds.insert(row.kind);
    for (const std::string& word : row.words) {
      EXPECT_EQ(session_kind_of(word, ""), row.kind) << word;
      EXPECT_EQ(session_kind_of("", word), row.kind) << word << " as a track";
    }
  }
  EXPECT_EQ(kinds.size(), 13u) << "each kind has its row";
}

}  // namespace
}  // namespace convene::formats
