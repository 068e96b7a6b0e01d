#include "protocol/codec/strict_json.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/assert.hpp"
#include "protocol/codec/writer.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::protocol {

/// Takes the parser's events one by one; nothing here recurses, whatever the text nests. A false stops the parser.
class JsonBuilder {
 public:
  using Source = nlohmann::json;

  explicit JsonBuilder(std::size_t size_hint) { document_.texts_.reserve(size_hint); }

  JsonDocument take_document() { return std::move(document_); }
  std::string take_fault() { return std::move(fault_); }

  bool null() { return add(JsonKind::null); }
  bool boolean(bool value) {
    if (!add(JsonKind::boolean)) return false;
    document_.nodes_.back().integer = value ? 1 : 0;
    return true;
  }
  bool number_integer(std::int64_t value) {
    if (!add(JsonKind::integer)) return false;
    document_.nodes_.back().integer = value;
    return true;
  }
  bool number_unsigned(std::uint64_t value) {
    constexpr auto integer_max = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (value <= integer_max) return number_integer(static_cast<std::int64_t>(value));
    return number_float(0.0, std::to_string(value));
  }
  bool number_float(double, const std::string& written) { return add(JsonKind::number) && keep(written); }
  bool string(const std::string& value) { return add(JsonKind::text) && keep(value); }
  bool binary(const Source::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(const std::string& name) {
    auto& level = levels_.back();
    if (++level.keys > limits::json_keys_max) return fail("too many keys in one object");
    const JsonView object(document_, level.place);
    const auto end = static_cast<std::uint32_t>(document_.nodes_.size());
    for (auto place = object.first(); place != end; place = object.after(place)) {
      if (object.at(place).key() == name) return fail("a key stands twice in one object");
    }
    key_start_ = static_cast<std::uint32_t>(document_.texts_.size());
    key_size_ = static_cast<std::uint32_t>(name.size());
    document_.texts_ += name;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
    return fail("not JSON near byte " + std::to_string(position));
  }

 private:
  struct Level {
    std::uint32_t place = 0;
    std::uint64_t keys = 0;
  };

  bool add(JsonKind kind) {
    JsonDocument::Node node;
    node.kind = kind;
    node.key_start = key_start_;
    node.key_size = key_size_;
    key_size_ = 0;
    node.end = static_cast<std::uint32_t>(document_.nodes_.size() + 1);
    document_.nodes_.push_back(node);
    return true;
  }

  bool keep(std::string_view text) {
    auto& node = document_.nodes_.back();
    node.text_start = static_cast<std::uint32_t>(document_.texts_.size());
    node.text_size = static_cast<std::uint32_t>(text.size());
    document_.texts_ += text;
    return true;
  }

  bool open(JsonKind kind) {
    if (levels_.size() >= limits::json_depth_max) return fail("nested too deep");
    levels_.push_back({static_cast<std::uint32_t>(document_.nodes_.size()), 0});
    return add(kind);
  }

  bool close() {
    document_.nodes_[levels_.back().place].end = static_cast<std::uint32_t>(document_.nodes_.size());
    levels_.pop_back();
    return true;
  }

  bool fail(std::string detail) {
    fault_ = std::move(detail);
    return false;
  }

  JsonDocument document_;
  std::vector<Level> levels_;
  std::uint32_t key_start_ = 0;
  std::uint32_t key_size_ = 0;
  std::string fault_;
};

Result<JsonDocument, JsonFault> parse_strict(std::string_view text) {
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) return JsonFault{"too long"};
  // The parser would skip a byte order mark and take a NUL for the end of the text.
  if (text.starts_with("\xEF\xBB\xBF")) return JsonFault{"starts with a byte order mark"};
  if (text.find('\0') != std::string_view::npos) return JsonFault{"holds a NUL byte"};
  JsonBuilder builder(text.size());
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return JsonFault{builder.take_fault()};
  return builder.take_document();
}

JsonKind JsonView::kind() const { return document_->nodes_[place_].kind; }

bool JsonView::boolean() const { return document_->nodes_[place_].integer != 0; }

std::int64_t JsonView::integer() const { return document_->nodes_[place_].integer; }

std::string_view JsonView::text() const {
  const auto& node = document_->nodes_[place_];
  return std::string_view(document_->texts_).substr(node.text_start, node.text_size);
}

std::string_view JsonView::key() const {
  const auto& node = document_->nodes_[place_];
  return std::string_view(document_->texts_).substr(node.key_start, node.key_size);
}

std::uint32_t JsonView::end() const { return document_->nodes_[place_].end; }

std::uint32_t JsonView::after(std::uint32_t place) const { return document_->nodes_[place].end; }

bool JsonView::empty() const { return first() == end(); }

std::size_t JsonView::size() const {
  std::size_t count = 0;
  for (auto place = first(); place != end(); place = after(place)) ++count;
  return count;
}

std::uint32_t JsonView::find(std::string_view name) const {
  auto place = first();
  while (place != end() && at(place).key() != name) place = after(place);
  return place;
}

void append_json(std::string& out, const JsonView& value) {
  switch (value.kind()) {
    case JsonKind::null:
      out += "null";
      return;
    case JsonKind::boolean:
      out += value.boolean() ? "true" : "false";
      return;
    case JsonKind::integer:
      return write(out, value.integer());
    case JsonKind::number:
      out += value.text();
      return;
    case JsonKind::text:
      return write(out, value.text());
    case JsonKind::array:
    case JsonKind::object:
      break;
  }
  const bool is_object = value.kind() == JsonKind::object;
  out += is_object ? '{' : '[';
  for (auto place = value.first(); place != value.end(); place = value.after(place)) {
    if (place != value.first()) out += ',';
    const JsonView member = value.at(place);
    if (is_object) {
      write(out, member.key());
      out += ':';
    }
    append_json(out, member);
  }
  out += is_object ? '}' : ']';
}

}  // namespace convene::protocol
