/// The names of origins that no table lists: articles have a name space of their own, or a file `reuters.txt` would
/// count as the agency.
extension Origin {
  private static let own = "own:"
  private static let article = "article:"

  /// «وكالات»: agencies that the report does not name.
  package static let unnamedAgencies = "agencies"

  /// What an article whose outlet nobody knows goes by.
  package static func articleID(_ article: String) -> String { Self.article + article }

  /// What a medium or an article itself knows.
  package static func ownID(_ source: String) -> String { own + source }

  /// The medium or article behind the origin, the same whether it says so itself or another one cites it.
  package var sourceID: String { id.utf8.starts(with: Self.own.utf8) ? String(id.dropFirst(Self.own.count)) : id }

  /// The article that stands for an outlet nobody knows, nil where the outlet is known.
  package var articleWithoutOutlet: String? {
    let source = sourceID
    return source.utf8.starts(with: Self.article.utf8) ? String(source.dropFirst(Self.article.count)) : nil
  }

  package var isUnnamedAgencies: Bool { id == Self.unnamedAgencies }
}
