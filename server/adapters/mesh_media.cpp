#include "adapters/mesh_media.hpp"

namespace convene::adapters {

void MeshMedia::signal(PersonId to, const protocol::VoiceSignal& signal) {
  protocol::VoiceSignalled passed;
  passed.from = signal.seat;
  passed.to = signal.to;
  passed.link = signal.link;
  passed.kind = signal.kind;
  passed.text = signal.text;
  passed.part = signal.part;
  tell(to, passed);
}

}  // namespace convene::adapters
