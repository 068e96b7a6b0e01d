#include "adapters/memory_documents.hpp"

#include "adapters/sha256.hpp"

namespace convene::adapters {

Result<std::string> MemoryDocuments::keep(std::string_view bytes) {
  auto hash = sha256(bytes);
  if (!kept_.contains(hash)) kept_.emplace(hash, std::make_shared<const std::string>(bytes));
  return hash;
}

std::shared_ptr<const std::string> MemoryDocuments::find(std::string_view hash) {
  const auto found = kept_.find(hash);
  return found == kept_.end() ? nullptr : found->second;
}

}  // namespace convene::adapters
