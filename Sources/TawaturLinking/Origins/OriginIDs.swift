import TawaturModel

/// The names of origins that no table lists: articles have a name space of their own, or a file `reuters.txt` would
/// count as the agency.
extension Origin {
  private static let own = "own:"

  /// What an article whose outlet nobody knows goes by.
  static func articleID(_ article: String) -> String { "article:" + article }

  /// What a medium or an article itself knows.
  static func ownID(_ source: String) -> String { own + source }

  /// The medium or article behind the origin, the same whether it says so itself or another one cites it.
  var sourceID: String { id.utf8.starts(with: Self.own.utf8) ? String(id.dropFirst(Self.own.count)) : id }
}
