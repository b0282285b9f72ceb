import Foundation
import Glibc

/// Reads a file or standard input line by line, holding no more than one line.
final class LineReader {
  private let handle: FileHandle
  private let limit: Int
  private var buffer: [UInt8] = []
  private var at = 0
  private var isAtEnd = false
  private(set) var number = 0

  /// Lines of more than `limit` bytes are passed over.
  init(_ handle: FileHandle, limit: Int) {
    self.handle = handle
    self.limit = limit
  }

  enum Line {
    case bytes(ArraySlice<UInt8>)
    case tooLong(bytes: Int)
  }

  /// The next line without its end, nil at the end of the file.
  func next() throws -> Line? {
    var passedOver = 0
    var searched = at
    while true {
      if let end = lineEnd(from: searched) {
        number += 1
        defer { at = end + 1 }
        return line(at..<end, after: passedOver)
      }
      if isAtEnd {
        guard at < buffer.count || passedOver > 0 else { return nil }
        number += 1
        defer { at = buffer.count }
        return line(at..<buffer.count, after: passedOver)
      }
      if buffer.count - at > limit {
        passedOver += buffer.count - at
        at = buffer.count
      }
      buffer.removeFirst(at)
      at = 0
      searched = buffer.count
      guard let chunk = try handle.read(upToCount: 1 << 18), !chunk.isEmpty else {
        isAtEnd = true
        continue
      }
      buffer.append(contentsOf: chunk)
    }
  }

  /// The next line feed of the buffer; the C library looks at many bytes at a step.
  private func lineEnd(from start: Int) -> Int? {
    buffer.withUnsafeBytes { buffer in
      guard start < buffer.count, let bytes = buffer.baseAddress,
        let found = memchr(bytes + start, 0x0A, buffer.count - start)
      else { return nil }
      return bytes.distance(to: UnsafeRawPointer(found))
    }
  }

  private func line(_ range: Range<Int>, after passedOver: Int) -> Line {
    let length = passedOver + range.count
    return length > limit ? .tooLong(bytes: length) : .bytes(buffer[range])
  }
}
