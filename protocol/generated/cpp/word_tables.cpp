// Rows of word_tables.hpp.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/word_tables.hpp"

#include <array>

#include "base/assert.hpp"

namespace convene::protocol {

std::span<const Tool> tools_of(SessionKind word) {
  switch (word) {
    case SessionKind::plenary: {
      static constexpr std::array<Tool, 5> row{
          Tool::stage,
          Tool::slides,
          Tool::questions,
          Tool::polls,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::content: {
      static constexpr std::array<Tool, 8> row{
          Tool::stage,
          Tool::slides,
          Tool::questions,
          Tool::polls,
          Tool::pairing,
          Tool::sheets,
          Tool::walls,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::talk: {
      static constexpr std::array<Tool, 5> row{
          Tool::stage,
          Tool::slides,
          Tool::questions,
          Tool::polls,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::panel: {
      static constexpr std::array<Tool, 5> row{
          Tool::stage,
          Tool::questions,
          Tool::polls,
          Tool::slides,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::stories: {
      static constexpr std::array<Tool, 4> row{
          Tool::stage,
          Tool::slides,
          Tool::questions,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::walk_through: {
      static constexpr std::array<Tool, 5> row{
          Tool::slides,
          Tool::stage,
          Tool::questions,
          Tool::sheets,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::workshop: {
      static constexpr std::array<Tool, 7> row{
          Tool::cases,
          Tool::stage,
          Tool::slides,
          Tool::pairing,
          Tool::sheets,
          Tool::questions,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::brainstorm: {
      static constexpr std::array<Tool, 5> row{
          Tool::walls,
          Tool::notes,
          Tool::stage,
          Tool::questions,
          Tool::polls,
      };
      return row;
    }
    case SessionKind::sharing: {
      static constexpr std::array<Tool, 5> row{
          Tool::stage,
          Tool::questions,
          Tool::sheets,
          Tool::slides,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::networking: {
      static constexpr std::array<Tool, 3> row{
          Tool::pairing,
          Tool::questions,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::office_hours: {
      static constexpr std::array<Tool, 2> row{
          Tool::questions,
          Tool::notes,
      };
      return row;
    }
    case SessionKind::debrief: {
      static constexpr std::array<Tool, 4> row{
          Tool::notes,
          Tool::questions,
          Tool::sheets,
          Tool::walls,
      };
      return row;
    }
    case SessionKind::asynchronous: {
      static constexpr std::array<Tool, 3> row{
          Tool::sheets,
          Tool::notes,
          Tool::questions,
      };
      return row;
    }
  }
  CONVENE_ASSERT(false);
  return {};
}

}  // namespace convene::protocol
