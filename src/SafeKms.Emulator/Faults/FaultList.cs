using System.Collections;

namespace SafeKms.Emulator;

/// <summary>The faults that are set. The first one that matches a call strikes it. Thread-safe.</summary>
public sealed class FaultList : IEnumerable<Fault>
{
    private readonly object _gate = new();
    private readonly List<Armed> _armed = [];
    private volatile bool _any;

    internal FaultList()
    {
    }

    /// <summary>Sets a fault.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
        {
            _armed.Add(new Armed(fault));
            _any = true;
        }
    }

    /// <summary>Removes a fault; false if it was not set or is spent.</summary>
    /// <param name="fault">The fault.</param>
    public bool Remove(Fault fault)
    {
        lock (_gate)
        {
            return _armed.RemoveAll(armed => armed.Fault == fault) > 0;
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
            _any = false;
        }
    }

    /// <summary>The faults that can still strike.</summary>
    public IEnumerator<Fault> GetEnumerator()
    {
        lock (_gate)
        {
            return _armed.ConvertAll(armed => armed.Fault).GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Fault? Take(KmsCall call)
    {
        if (!_any)
        {
            return null;
        }

        lock (_gate)
        {
            foreach (var armed in _armed)
            {
                if (armed.Fault.Matches(call) && armed.Strikes())
                {
                    _armed.RemoveAll(static spent => spent.Left <= 0);
                    armed.Fault.Struck();
                    return armed.Fault;
                }
            }

            return null;
        }
    }

    private sealed class Armed(Fault fault)
    {
        private int _skip = fault.Skip;

        public Fault Fault { get; } = fault;

        public int Left { get; private set; } = fault.Count;

        public bool Strikes()
        {
            if (_skip > 0)
            {
                _skip--;
                return false;
            }

            if (Left <= 0)
            {
                return false;
            }

            if (Left != int.MaxValue)
            {
                Left--;
            }

            return true;
        }
    }
}
