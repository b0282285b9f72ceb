/// What to read of an article besides its blocks and sentences.
package struct ReadingLayers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let times = ReadingLayers(rawValue: 1)
  package static let quantities = ReadingLayers(rawValue: 2)
  package static let names = ReadingLayers(rawValue: 4)
  package static let attributions = ReadingLayers(rawValue: 8)
  package static let all: ReadingLayers = [.times, .quantities, .names, .attributions]
}
