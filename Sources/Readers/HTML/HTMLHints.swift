// What the names that a page gives its parts say of them.

/// What a part of a page is, as far as its tag and its class, id and role tell.
enum HTMLHints {
  /// Elements that show no text of an article, wherever they stand.
  static let silent: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "button", "input", "select",
    "option",
    "textarea", "video", "audio", "canvas", "object", "embed", "map", "head", "dialog", "math",
    "title",
  ]

  /// Elements that are about the page, where they do not hold most of its text.
  static let outer: Set<String> = [
    "nav", "footer", "aside", "form", "figure", "figcaption", "menu",
  ]

  /// Words of classes and ids that say so too.
  static let outerWords: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "footer",
    "sidebar",
    "aside", "comment", "comments", "disqus", "respond", "share", "sharing", "shares", "sharedaddy",
    "social", "addthis", "related", "relatedposts", "recommended", "recommendations", "recirc",
    "trending", "popular", "promo", "promotion", "cookie", "cookies", "consent", "gdpr",
    "newsletter",
    "subscribe", "subscription", "signup", "optin", "login", "modal", "popup", "overlay", "banner",
    "ad", "ads", "advert", "advertisement", "sponsored", "sponsor", "taboola", "outbrain", "widget",
    "widgets", "pagination", "pager", "byline", "bio", "tags", "tagcloud", "taglist", "caption",
    "toolbar", "skip", "hidden", "metadata", "meta", "postmeta", "dropdown", "toc", "search",
    "searchform", "copyright", "masthead", "topbar", "contentinfo", "complementary", "disclaimer",
    "cta", "ratings", "rating", "print", "noprint", "paywall", "carousel", "slider", "gallery",
  ]

  /// The words of a class or id: `relatedPosts-bar_2` has related, posts, bar and 2.
  static func words(of hint: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    func add() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for byte in hint.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLetter = isUpper || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if !isLetter || (isUpper && wasLower) { add() }
      if isLetter { word.unicodeScalars.append(UnicodeScalar(isUpper ? byte | 0x20 : byte)) }
      wasLower = isLetter && !isUpper
    }
    add()
    return words
  }

  /// What says of an element that it is about the page; empty where nothing does.
  static func outerSigns(of node: HTMLNode) -> [String] {
    var signs = words(of: node.text).filter { outerWords.contains($0) }
    if outer.contains(node.tag) { signs.append("<\(node.tag)>") }
    if isHidden(node) { signs.append("hidden") }
    return signs
  }

  private static func isHidden(_ node: HTMLNode) -> Bool {
    if node.attributes["hidden"] != nil { return true }
    if node.attributes["aria-hidden"] == "true" { return true }
    if let style = node.attributes["style"]?.lowercased().filter({ $0 != " " }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    return false
  }
}
