// The outlet of last resort: the host of an article's address.

/// Takes the host out of a web address.
enum HostName {
  /// The host in lower case without `www.`, port and user: `reuters.com` for
  /// `https://www.reuters.com:443/world`; nil where the text is no web address.
  static func host(of url: String) -> String? {
    let bytes = url.utf8
    let start = bytes.firstRange(of: "://".utf8)?.upperBound ?? bytes.startIndex
    let authority = bytes[start...].prefix { !"/?#".utf8.contains($0) }
    let address = authority.lastIndex(of: 0x40).map { authority[authority.index(after: $0)...] }
    let host = String(decoding: (address ?? authority).prefix { $0 != 0x3A }, as: UTF8.self)
      .lowercased()
    guard host.utf8.contains(0x2E), !host.utf8.contains(where: { $0 <= 0x20 }) else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
