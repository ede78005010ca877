// swift-tools-version: 6.1
// The targets of slant, in the order in which an article passes through them.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The hot path without run-time checks of exclusive access: its types are values of one worker each.
let fast: [SwiftSetting] =
  strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

let package = Package(
  name: "slant",
  products: [
    .executable(name: "slant", targets: ["slant"]),
    .executable(name: "slant-bench", targets: ["slant-bench"]),
    .executable(name: "slant-evaluate", targets: ["slant-evaluate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(name: "CByteMasks"),
    // The files that it embeds are no sources of its own.
    .target(name: "CPage", exclude: ["page.html", "page.css", "script"]),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    // Debian has the headers of libxml2 in a folder of their own; pkg-config, which knows, may not be there.
    .target(
      name: "CLibXML2",
      cSettings: [.unsafeFlags(["-I/usr/include/libxml2", "-I/usr/local/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),

    .target(name: "News", swiftSettings: strict),
    .target(
      name: "Tables", dependencies: ["CLibCSV", "CLibXLSXWriter"], swiftSettings: fast),
    .target(name: "Lexicons", dependencies: ["News", "Tables"], swiftSettings: strict),
    .target(
      name: "Readers", dependencies: ["News", "Tables", "CLibXML2", "CSimdJSON", "CZlib"],
      swiftSettings: strict
    ),
    .target(
      name: "Scoring", dependencies: ["News", "Lexicons", "CByteMasks", "CXXHash"],
      swiftSettings: fast),
    .target(
      name: "Aggregates", dependencies: ["CByteMasks", "News", "Lexicons", "Scoring"],
      swiftSettings: fast),
    .target(
      name: "Reports",
      dependencies: ["CPage", "News", "Tables", "Lexicons", "Scoring", "Aggregates"],
      swiftSettings: fast),
    .target(
      name: "Imports",
      dependencies: ["CLibXML2", "CLibYAML", "Tables", "Lexicons", "Scoring"],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "CLinux", "News", "Tables", "Lexicons", "Readers", "Scoring", "Aggregates", "Reports",
      ],
      swiftSettings: strict),
    .target(
      name: "Evaluation",
      dependencies: [
        "CSimdJSON", "News", "Tables", "Lexicons", "Readers", "Scoring", "Aggregates",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "slant",
      dependencies: [
        "CLinux", "News", "Tables", "Lexicons", "Scoring", "Aggregates", "Imports", "Reports",
        "Pipeline", "Evaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "slant-bench",
      dependencies: [
        "News", "Tables", "Lexicons", "Scoring", "Aggregates",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/SlantBench", swiftSettings: strict),
    .executableTarget(
      name: "slant-evaluate",
      dependencies: [
        "Tables", "Lexicons", "Evaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/Evaluate", swiftSettings: strict),

    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "News", "Tables", "Lexicons", "Scoring", "Aggregates"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "Lexicons", "News", "Tables", "CByteMasks"],
      exclude: ["quotations.csv", "stance.csv"],
      swiftSettings: strict),
    .testTarget(
      name: "AggregatesTests", dependencies: ["Aggregates", "Lexicons", "Scoring", "News"],
      exclude: ["Statistics/reference.csv", "Statistics/reference.py"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests", dependencies: ["slant", "slant-evaluate"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["slant"],
      exclude: ["Cases", "Findings"], swiftSettings: strict),
    .testTarget(
      name: "ImportsTests", dependencies: ["Imports", "Lexicons", "Tables"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Scoring", "Lexicons"],
      exclude: ["floors.csv", "language", "newswcl50"],
      swiftSettings: strict),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: strict),
    .testTarget(
      name: "LexiconsTests", dependencies: ["Lexicons", "News", "Tables"], swiftSettings: strict),
    .testTarget(
      name: "ReadersTests", dependencies: ["Readers", "News", "Tables", "CZlib"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
