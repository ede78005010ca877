@main struct Slant { static func main() {} }
