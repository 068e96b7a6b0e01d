#include "transport/listening.hpp"

#include <boost/asio/ip/v6_only.hpp>

namespace convene::transport {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

/// Connections that wait to be accepted when a whole institute arrives at once; the kernel may allow fewer
/// (net.core.somaxconn).
constexpr int backlog = 4096;

Failure listen_failure(const error_code& error, const std::string& address, std::uint16_t port) {
  const std::string where = address + ":" + std::to_string(port);
  if (error == asio::error::address_in_use)
    return {"Port " + std::to_string(port) + " is taken by another program.",
            "Stop that program, or choose another port with --port."};
  if (error == asio::error::access_denied)
    return {"This user may not listen on " + where + ".", "Choose a port above 1023 with --port."};
  return {"Cannot listen on " + where + ": " + error.message() + ".", "Check --bind and --port."};
}

}  // namespace

Result<Done> listen_on(tcp::acceptor& acceptor, const std::string& address, std::uint16_t port) {
  error_code error;
  const auto parsed = asio::ip::make_address(address, error);
  if (error) return Failure{"'" + address + "' is no network address.", "Give --bind an address such as 127.0.0.1."};
  const tcp::endpoint endpoint(parsed, port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error && parsed.is_v6()) acceptor.set_option(asio::ip::v6_only(false), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(backlog, error);
  if (error) return listen_failure(error, address, port);
  return Done{};
}

}  // namespace convene::transport
