import Foundation
import TawaturPages

extension TerminalStyle {
  /// The style for standard output: colours and direction marks only where somebody looks at it.
  ///
  /// Colours are left out where NO_COLOR is set (https://no-color.org).
  static var output: TerminalStyle {
    guard StandardStreams.outputIsTerminal else { return TerminalStyle() }
    let noColor = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return TerminalStyle(width: StandardStreams.columns, colours: noColor ? .none : .ansi, isolates: .marks)
  }
}
