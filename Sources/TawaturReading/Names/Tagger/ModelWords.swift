import NamesModel

/// The words of a model, used where they lie.
package final class ModelWords: Sendable {
  private let place: ReadOnlyWords
  let count: Int
  private let isOwned: Bool

  /// Words that live as long as the program.
  init(living words: UnsafeBufferPointer<UInt32>) {
    place = ReadOnlyWords(
      start: words.baseAddress ?? UnsafePointer(UnsafeMutablePointer<UInt32>.allocate(capacity: 1)))
    count = words.count
    isOwned = words.baseAddress == nil
  }

  /// A copy of `words`.
  package init(_ words: [UInt32]) {
    let copy = UnsafeMutablePointer<UInt32>.allocate(capacity: max(words.count, 1))
    copy.initialize(from: words, count: words.count)
    place = ReadOnlyWords(start: UnsafePointer(copy))
    count = words.count
    isOwned = true
  }

  deinit {
    if isOwned { place.start.deallocate() }
  }

  var start: UnsafePointer<UInt32> { place.start }

  /// The words from a place on.
  func from(_ offset: Int) -> ReadOnlyWords { ReadOnlyWords(start: place.start + offset) }
}
