import Foundation
import TawaturEvaluation
import TawaturLearning
import TawaturModel
import TawaturReading

/// learn-attributions GOLD…    learns from the marked articles and writes the models into Models/AttributionsModel
@main
struct LearnAttributions {
  static func main() throws {
    print("nothing to learn yet")
  }
}
